; The same setup with NSIS, which also compiles on Linux:
;   makensis -DVERSION=0.1.0 -DSTAGE=dist/orders-gui -DOUT=dist packaging/windows/orders-gui.nsi
Unicode true
!include MUI2.nsh
!include FileFunc.nsh
!ifndef VERSION
  !error "Give the version: -DVERSION=..."
!endif
!searchparse /file "../publisher.ini" "name = " PUBLISHER
!define NAME "Orders & Disputes"
!define ID "io.github.orders_gui.OrdersAndDisputes"
!define PROGID "OrdersAndDisputes.Backup"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "${NAME}"
OutFile "${OUT}/orders-gui-${VERSION}-setup-nsis.exe"
RequestExecutionLevel user
SetCompressor /SOLID lzma
InstallDir "$LOCALAPPDATA\Programs\Orders & Disputes"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!insertmacro MUI_PAGE_LICENSE "../../LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\orders-gui.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"
LangString BACKUP ${LANG_ENGLISH} "Orders & Disputes backup"
LangString BACKUP ${LANG_RUSSIAN} "Резервная копия «Заказов и споров»"
LangString RUNNING ${LANG_ENGLISH} "Close Orders & Disputes first; everything is saved. Then continue."
LangString RUNNING ${LANG_RUSSIAN} "Сначала закройте «Заказы и споры»: всё уже сохранено. Затем продолжите."

!macro WAIT_UNTIL_CLOSED
  again:
  System::Call 'kernel32::OpenMutex(i 0x100000, i 0, t "${ID}") p .R0'
  IntCmp $R0 0 closed
  System::Call 'kernel32::CloseHandle(p R0)'
  MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(RUNNING)" IDRETRY again
  Abort
  closed:
!macroend

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
  !insertmacro WAIT_UNTIL_CLOSED
FunctionEnd

Function un.onInit
  !insertmacro WAIT_UNTIL_CLOSED
FunctionEnd

Section
  ; A newer version must not find libraries of the older one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath $INSTDIR
  File /r "${STAGE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Orders & Disputes.lnk" "$INSTDIR\orders-gui.exe"
  WriteRegStr HKCU "Software\Classes\.orders" "" "${PROGID}"
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "$(BACKUP)"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\orders-gui.exe,0"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\orders-gui.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\orders-gui.exe\shell\open\command" "" '"$INSTDIR\orders-gui.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\orders-gui.exe" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\orders-gui.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
SectionEnd

Section Uninstall
  ; Only what the setup put there; the library in %LOCALAPPDATA%\orders-gui is the user's and stays.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\orders-gui.exe"
  Delete "$INSTDIR\orders-gui-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Orders & Disputes.lnk"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${ID}"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "Software\Classes\Applications\orders-gui.exe"
  DeleteRegValue HKCU "Software\Classes\.orders" ""
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
SectionEnd
